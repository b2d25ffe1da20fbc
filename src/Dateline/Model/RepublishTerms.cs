using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>
/// The terms under which others may publish the newsroom's stories: the name of the licence, its URL or nothing, the credit line (empty for
/// the theme's), and conditions in words.
/// </summary>
internal sealed record RepublishTerms(string Licence, string LicenceUrl, string Credit, ImmutableArray<string> Conditions);
