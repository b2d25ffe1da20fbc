namespace Dateline.Doctor;

/// <summary>Whether a finding is a problem.</summary>
internal enum Health
{
    Ok,
    Warning,
    Error,
}

/// <summary>
/// What an examination found. <paramref name="Check"/> is a word that scripts can rely on, <paramref name="Remedy"/> what to do about it,
/// empty if nothing.
/// </summary>
internal sealed record Finding(Health Health, string Check, string Message, string Remedy = "")
{
    public static Finding Ok(string check, string message, string note = "") => new(Health.Ok, check, message, note);

    public static Finding Warning(string check, string message, string remedy) => new(Health.Warning, check, message, remedy);

    public static Finding Error(string check, string message, string remedy) => new(Health.Error, check, message, remedy);
}
