namespace Vereffen.App;

/// <summary>A person who logs in. Filled by <see cref="Accountopslag"/>; kept by the framework's user manager.</summary>
public sealed class Account
{
    public long Id { get; set; }

    public string Naam { get; set; } = "";

    public string Sleutelnaam { get; set; } = "";

    /// <summary>Hash by the framework; null = not set yet.</summary>
    public string? Wachtwoord { get; set; }

    /// <summary>Protected TOTP secret; null = not set yet.</summary>
    public string? Totp { get; set; }

    /// <summary>The last code that was accepted: it works once.</summary>
    public string? LaatsteCode { get; set; }

    public int Mislukt { get; set; }

    /// <summary>ISO 8601; null = not locked out.</summary>
    public string? DichtTot { get; set; }

    public bool Geblokkeerd { get; set; }

    public string Stempel { get; set; } = "";

    public string GemaaktOp { get; set; } = "";

    /// <summary>Both factors are there.</summary>
    public bool IsIngericht => Wachtwoord is not null && Totp is not null;
}
