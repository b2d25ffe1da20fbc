namespace Dateline.Process.Fields;

/// <summary>
/// A field that a document of some kind may have: its one spelling, and what it is for. It takes one piece of text, unless it is declared
/// as one of the kinds below. Whoever reads it, or tells an editor's tools of it, goes by what is declared here.
/// </summary>
internal record Field(string Name, string Help)
{
    /// <summary>Whether every document of the kind must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What its words are.</summary>
    public ValueFormat Format { get; init; }

    /// <summary>It must be there when another field says this.</summary>
    public Case? RequiredIf { get; init; }

    /// <summary>It may be there only when another field says this.</summary>
    public Case? OnlyIf { get; init; }

    /// <summary>What it is for, with its limit where it has one.</summary>
    public virtual string Description => Help;

    /// <summary>
    /// Whether its words are people's own, for readers: of a date, a choice or an address a reader of the file sees where it ends, of a
    /// headline not.
    /// </summary>
    public virtual bool IsProse => Format is ValueFormat.Text or ValueFormat.Topic;
}

/// <summary>That a field has a certain one of its words.</summary>
internal sealed record Case(ChoiceField Field, string Word);

/// <summary>A date, or a date with time: what it dates happens then, and not before.</summary>
internal sealed record DateField(string Name, string Help) : Field(Name, Help)
{
    public override bool IsProse => false;

    /// <summary>Something must be over by then: of two times that it can mean it means the earlier.</summary>
    public bool IsEnd { get; init; }
}

/// <summary>A whole number within limits; <paramref name="Otherwise"/> is what its absence means.</summary>
internal sealed record NumberField(string Name, string Help, int Otherwise, int Least, int Most) : Field(Name, Help)
{
    public override bool IsProse => false;
}

/// <summary>One of a few words.</summary>
internal abstract record ChoiceField(string Name, string Help) : Field(Name, Help)
{
    public override bool IsProse => false;

    public abstract IEnumerable<string> Words { get; }
}

/// <summary>One of a few words with their meanings; the first is what absence means.</summary>
internal sealed record ChoiceField<T>(string Name, string Help, params (string Word, T Meaning)[] Choices) : ChoiceField(Name, Help)
{
    public override IEnumerable<string> Words => Choices.Select(c => c.Word);
}

/// <summary>
/// More than one value, up to <see cref="Most"/>: no text needs more, and without a limit one text could slow down the whole site.
/// </summary>
internal abstract record ManyField(string Name, string Help) : Field(Name, Help)
{
    public int Most { get; init; } = 100;

    public override string Description => $"{Help} Up to {Most}.";
}

/// <summary>A list of words.</summary>
internal sealed record ListField(string Name, string Help) : ManyField(Name, Help);

/// <summary>
/// Fields of its own. The schema is asked for when it is needed, so that declarations may stand in any order and a schema within itself.
/// </summary>
internal sealed record MapField(string Name, string Help, Func<Schema> Below) : Field(Name, Help);

/// <summary>A list whose items have fields of their own.</summary>
internal sealed record MapsField(string Name, string Help, Func<Schema> Items) : ManyField(Name, Help);

/// <summary>Words by names that the newsroom chooses; where <paramref name="OrOne"/>, one word alone may stand for all.</summary>
internal sealed record NamedField(string Name, string Help, bool OrOne = false) : ManyField(Name, Help);
