namespace Dateline.Model;

/// <summary>Who a site is built for. It decides which unpublished texts are included.</summary>
internal enum Audience
{
    /// <summary>The public: no drafts, and nothing before its publication or after it expires.</summary>
    Readers,

    /// <summary>Also drafts, as with <c>--drafts</c>; embargoes and dates still apply.</summary>
    Proofreaders,

    /// <summary>The newsroom, in the preview: everything except withdrawn texts.</summary>
    Editors,
}
