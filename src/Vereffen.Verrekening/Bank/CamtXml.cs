using System.Globalization;
using System.Text;
using System.Xml;

namespace Vereffen.Verrekening;

/// <summary>
/// Cursor over a camt document that stands on an element. Every method ends behind the element on which it began. After a fault nothing is read any
/// more, each loop stops, and <see cref="Fout"/> says what it was.
/// </summary>
internal sealed class CamtXml(XmlReader xml)
{
    /// <summary>Longest text of one element that is kept; the standard's longest is 500.</summary>
    internal const int MaxVeld = 2_000;

    private const int MaxDiepte = 64;
    private readonly char[] buffer = new char[512];
    private readonly StringBuilder tekst = new();

    /// <summary>Dutch sentence; null as long as all is well.</summary>
    internal string? Fout { get; private set; }

    /// <summary>Keeps the first fault; null is none.</summary>
    internal void Meld(string? fout) => Fout ??= fout;

    /// <summary>Moves to the root element and gives its name.</summary>
    internal string Wortel()
    {
        xml.MoveToContent();
        return xml.LocalName;
    }

    /// <summary>Reads what is left of the file, so that a fault there is found too.</summary>
    internal void TotEinde()
    {
        while (Fout is null && xml.Read()) { }
    }

    internal string? Attribuut(string naam) => xml.GetAttribute(naam);

    /// <summary>Visits each child element; the visitor must read it to its end (by one of the methods here).</summary>
    internal void Kinderen(Action<string> bezoek)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        var diepte = xml.Depth;
        xml.Read();
        while (Fout is null && (xml.NodeType != XmlNodeType.EndElement || xml.Depth != diepte))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                bezoek(xml.LocalName);
            }
            else
            {
                xml.Read();
            }
        }

        Verlaat();
    }

    /// <summary>Text of the first element at this path of names below the current one; null when there is none.</summary>
    internal string? TekstVan(params string[] pad) => TekstVan(pad, 0);

    /// <summary>All text within this element and the elements in it, trimmed: so a text, a <c>Cd</c> and a <c>Prtry</c> read alike in every version.</summary>
    internal string Tekst()
    {
        tekst.Clear();
        Doorloop(() =>
        {
            int aantal;
            while (Fout is null && (aantal = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
            {
                tekst.Append(buffer, 0, aantal);
                if (tekst.Length > MaxVeld)
                {
                    Meld(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Het bestand bevat een veld van meer dan {MaxVeld} tekens; het is niet gelezen."
                        )
                    );
                }
            }
        });
        return tekst.ToString().Trim();
    }

    /// <summary>Passes over this element.</summary>
    internal void Sla() => Doorloop(() => { });

    private string? TekstVan(string[] pad, int vanaf)
    {
        string? gevonden = null;
        Kinderen(naam =>
        {
            if (gevonden is not null || naam != pad[vanaf])
            {
                Sla();
            }
            else
            {
                gevonden = vanaf == pad.Length - 1 ? Tekst() : TekstVan(pad, vanaf + 1);
            }
        });
        return gevonden;
    }

    /// <summary>Reads to the end of this element and stops at each text in it. The reader keeps a place for each open element: hence the bound on depth.</summary>
    private void Doorloop(Action opTekst)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        var diepte = xml.Depth;
        while (Fout is null && xml.Read() && (xml.NodeType != XmlNodeType.EndElement || xml.Depth != diepte))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                opTekst();
            }
            else if (xml.Depth > MaxDiepte)
            {
                Meld("Het bestand bevat te veel elementen in elkaar; het is niet gelezen.");
            }
        }

        Verlaat();
    }

    private void Verlaat()
    {
        if (Fout is null)
        {
            xml.Read();
        }
    }
}
