using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Runs over a file once, record by record, and reports what is wrong in the order of the file.</summary>
internal sealed class ControleMotor
{
    private static readonly Retourcode TechnischAfgekeurd = new(1);
    private static readonly Retourcode KenmerkOnjuist = new(2);
    private static readonly Retourcode CodeOnjuist = new(10);
    private static readonly Retourcode RegeleindeOnjuist = new(8095);

    private readonly Bron bron;
    private readonly RegelLezer lezer;
    private readonly ControleOpties opties;
    private readonly Melder melder;
    private readonly IRecordOntvanger? ontvanger;
    private RecordControle? records;
    private long aantal;
    private Regeleinde vorigEinde;
    private bool vorigeLeeg;

    internal ControleMotor(Bron bron, ControleOpties opties, BevindingSink sink, IRecordOntvanger? ontvanger = null)
    {
        this.bron = bron;
        this.opties = opties;
        this.ontvanger = ontvanger;
        lezer = new RegelLezer(bron);
        melder = new Melder(sink);
    }

    internal ControleResultaat Draai()
    {
        var versie = "";
        if (Begin() && lezer.Volgende(out var eerste))
        {
            var standaard = Bepaal(eerste, out versie);
            if (standaard is not null)
            {
                ontvanger?.Begin(standaard);
                using var controle = new RecordControle(standaard, opties, melder, ontvanger);
                records = controle;
                Verwerk(eerste);
                while (Loop()) { }
                records.Sluit(lezer.Gelezen);
            }
        }

        return new ControleResultaat(records?.Standaard, versie, aantal, melder.Aantal, melder.Uitkomst);
    }

    private bool Loop()
    {
        var snel = records!.Snel(bron, lezer);
        aantal += snel;
        if (snel > 0)
        {
            (vorigEinde, vorigeLeeg) = (Regeleinde.CrLf, false);
        }

        if (!lezer.Volgende(out var regel))
        {
            return false;
        }

        Verwerk(regel);
        return true;
    }

    /// <summary>Looks at the first bytes; false when this is no message at all.</summary>
    private bool Begin()
    {
        while (bron.Venster.Length < Herkenning.Nodig && bron.Vul()) { }

        var begin = bron.Venster[..Math.Min(bron.Venster.Length, 64)];
        var context = new Context
        {
            Regel = 1,
            Bytes = begin,
            Kenmerk = "01",
        };
        if (begin.IsEmpty)
        {
            melder.MeldOnleesbaar(context, KopElementen.Kenmerk, TechnischAfgekeurd, MeldingSoort.Leeg);
            return false;
        }

        if (Herkenning.IsUtf16(begin))
        {
            melder.MeldOnleesbaar(context, KopElementen.Kenmerk, TechnischAfgekeurd, MeldingSoort.Utf16);
            return false;
        }

        if (Herkenning.HeeftUtf8Markering(begin))
        {
            bron.Verbruik(3);
            if (AnderBestand(bron.Venster[..Math.Min(bron.Venster.Length, 64)]))
            {
                return false;
            }

            melder.Meld(context, KopElementen.Kenmerk, Niveau.N1, KenmerkOnjuist, Herkomst.Official, MeldingSoort.Bom);
            return true;
        }

        return !AnderBestand(begin);
    }

    private bool AnderBestand(ReadOnlySpan<byte> begin)
    {
        if (Herkenning.AnderBestand(begin) is not { } zin)
        {
            return false;
        }

        var context = new Context
        {
            Regel = 1,
            Bytes = begin,
            Kenmerk = "01",
        };
        melder.MeldOnleesbaar(context, KopElementen.Kenmerk, TechnischAfgekeurd, MeldingSoort.Binair, zin);
        return true;
    }

    /// <summary>The standard of the file, from its first record or as asked for; null when neither tells.</summary>
    private Standaard? Bepaal(in Recordregel regel, out string versie)
    {
        var bytes = regel.Inhoud;
        versie = "";
        var context = new Context
        {
            Regel = regel.Nummer,
            Bytes = bytes,
            Kenmerk = "01",
        };
        var isVoorloop = bytes.StartsWith("01"u8);
        var codeGoed = Cijferlezer.TryLees(KopElementen.Code.Lees(bytes), out var code);
        var versieGoed = Cijferlezer.TryLees(bytes[Math.Min(5, bytes.Length)..Math.Min(7, bytes.Length)], out var hoofd);
        var subversieGoed = Cijferlezer.TryLees(bytes[Math.Min(7, bytes.Length)..Math.Min(9, bytes.Length)], out var sub);
        var gevonden = codeGoed ? Standaarden.Zoek((int)code, versieGoed ? (int)hoofd : -1, subversieGoed ? (int)sub : -1) : null;
        if (opties.Standaard is null && gevonden is null)
        {
            var element = isVoorloop ? KopElementen.Code : KopElementen.Kenmerk;
            melder.MeldOnleesbaar(
                context,
                element,
                isVoorloop ? CodeOnjuist : KenmerkOnjuist,
                isVoorloop ? MeldingSoort.OnbekendeCode : MeldingSoort.GeenVoorloop
            );
            aantal = TelDeRest();
            return null;
        }

        var standaard = opties.Standaard ?? gevonden!;
        versie = Encoding.ASCII.GetString(bytes[Math.Min(5, bytes.Length)..Math.Min(9, bytes.Length)]);
        versie = versieGoed && subversieGoed ? $"{hoofd}.{sub}" : versie;
        return standaard;
    }

    private long TelDeRest()
    {
        long regels = 1;
        while (lezer.Volgende(out _))
        {
            regels++;
        }

        return regels;
    }

    /// <summary>A line by the thorough way.</summary>
    private void Verwerk(in Recordregel regel)
    {
        if (regel.Lengte == 0)
        {
            if (!vorigeLeeg)
            {
                MeldRegeleinde(regel, MeldingSoort.LegeRegel);
            }

            vorigeLeeg = true;
            return;
        }

        vorigeLeeg = false;
        aantal++;
        records!.Controleer(regel, bron.IsOp && bron.Venster.IsEmpty);
        var melding = regel.Einde switch
        {
            Regeleinde.Lf when opties.StrikteRegeleinden => MeldingSoort.RegeleindeLf,
            Regeleinde.Geen when opties.StrikteRegeleinden => MeldingSoort.RegeleindeOntbreekt,
            Regeleinde.Cr => MeldingSoort.RegeleindeCr,
            _ => MeldingSoort.Geen,
        };
        // One finding for a run of lines that end alike: a file with only LF is one fault, not as many as it has lines.
        if (melding != MeldingSoort.Geen && (regel.Einde != vorigEinde || regel.Nummer == 1))
        {
            MeldRegeleinde(regel, melding);
        }

        vorigEinde = regel.Einde;
    }

    private void MeldRegeleinde(in Recordregel regel, MeldingSoort melding)
    {
        var soort = records!.SoortVan(regel.Inhoud) ?? records.Standaard.Voorloop;
        var context = new Context
        {
            Regel = regel.Nummer,
            Bytes = regel.Inhoud,
            Kenmerk = soort.Kenmerk,
        };
        melder.Meld(context, soort.Velden[0], Niveau.N1, RegeleindeOnjuist, Herkomst.Official, melding);
    }
}
