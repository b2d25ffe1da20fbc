using System.Collections.Immutable;
using Dateline.Authoring.Forms;
using Dateline.Model;
using Dateline.Model.Addresses;

namespace Dateline.Authoring;

/// <summary>
/// The answers from which a newsroom's repository is made. <paramref name="Action"/> is the name of the action that its workflows use;
/// empty if they are not wanted. <paramref name="IsDesk"/> is true if the first author is not a person.
/// </summary>
internal sealed record NewsroomPlan(
    string Name,
    string Description,
    string Url,
    string Language,
    SiteZone Zone,
    string Place,
    string Dateline,
    ImmutableArray<PlannedSection> Sections,
    string Author,
    bool IsDesk,
    string Action)
{
    public string AuthorId => Slug.From(Author);

    /// <summary>Whether it gets a page with forms.</summary>
    public bool HasForms { get; init; }

    /// <summary>The repository that the forms write to; null if it is not known yet.</summary>
    public CmsRepository? Repository { get; init; }
}

/// <summary>A section of a new newsroom.</summary>
internal sealed record PlannedSection(string Id, string Name);
