namespace Dateline.Model;

/// <summary>
/// Which stories a template asks for with <c>{% stories %}</c>, newest first. What is empty does not narrow the list.
/// </summary>
internal sealed record StoryQuery
{
    public const int LongestList = 100;

    /// <summary>The id of a section; the sections below it count too.</summary>
    public string Section { get; init; } = "";

    public string Topic { get; init; } = "";

    /// <summary>The id of an author who has a file.</summary>
    public string Author { get; init; } = "";

    public ArticleKind? Kind { get; init; }

    /// <summary>The least important priority that counts: 3 stands for 1, 2 and 3.</summary>
    public int? Priority { get; init; }

    public string Language { get; init; } = "";

    /// <summary>The maximum number of stories.</summary>
    public int Limit { get; init; } = 10;
}
