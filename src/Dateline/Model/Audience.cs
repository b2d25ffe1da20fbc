namespace Dateline.Model;

/// <summary>Whose eyes a site is made for, which decides what is shown of that which is not public.</summary>
internal enum Audience
{
    /// <summary>The public: no draft, and nothing before its time or after it.</summary>
    Readers,

    /// <summary>Those who read drafts before they are published; embargoes and dates still hold.</summary>
    Proofreaders,

    /// <summary>Those who make the paper: everything but what was withdrawn.</summary>
    Editors,
}
