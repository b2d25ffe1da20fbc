namespace Dateline.Model;

/// <summary>Whose pictures may go with a republished story: those whose credit names the newsroom or one of its own authors.</summary>
internal static class PictureOwners
{
    /// <summary>
    /// Whether a credit is one of <paramref name="owners"/>, a name a line, or such names with a slash or a comma between them:
    /// <c>Anna Petrova / The Courier</c>. A credit that also names somebody else is not.
    /// </summary>
    public static bool Include(string owners, string credit)
    {
        var names = owners.Split('\n');
        var written = credit.Split(['/', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return written.Length > 0 && written.All(w => names.Contains(w, StringComparer.OrdinalIgnoreCase));
    }
}
