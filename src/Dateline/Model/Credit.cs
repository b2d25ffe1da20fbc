using System.Collections.Immutable;

namespace Dateline.Model;

/// <summary>The people who had another part in a story than to write it.</summary>
[Fingerprinted]
internal readonly record struct Credit(CreditRole Role, ImmutableArray<Byline> People);

/// <summary>What somebody did for a story, in the order in which pages name them.</summary>
internal enum CreditRole
{
    Reporting,
    Photos,
    Video,
    Sound,
    Graphics,
    Illustration,
    Data,
    Translation,
    Editing,
}
