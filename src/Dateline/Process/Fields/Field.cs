namespace Dateline.Process.Fields;

/// <summary>
/// Declares a field of a kind of document: its name and what it is for. Its value is one text, unless it is declared as one of the types
/// below. The parser and the schemas for editors both use this declaration.
/// </summary>
internal record Field(string Name, string Help)
{
    /// <summary>Whether every document of the kind must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The format of its text.</summary>
    public ValueFormat Format { get; init; }

    /// <summary>How many texts a list in its place may have; 0 if it is one text only.</summary>
    public int MostItems { get; init; }

    /// <summary>The field is required if this holds.</summary>
    public FieldCondition? RequiredIf { get; init; }

    /// <summary>The field is required if this doesn't hold.</summary>
    public FieldCondition? RequiredUnless { get; init; }

    /// <summary>The field is allowed only if this holds.</summary>
    public FieldCondition? OnlyIf { get; init; }

    /// <summary>What the field is for, with its limit if it has one.</summary>
    public virtual string Description => Help;

    /// <summary>
    /// Whether its text is prose for readers. Where prose ends can't be seen from the text itself, unlike the end of a date, a choice or an
    /// address.
    /// </summary>
    public virtual bool IsProse => Format is ValueFormat.Text or ValueFormat.Topic;
}

/// <summary>
/// A condition for another field: <paramref name="Field"/> has one of the values <paramref name="Words"/>. If the value is a label, so has
/// a newsroom's own label that is like one of them.
/// </summary>
internal sealed record FieldCondition(Field Field, params string[] Words);

/// <summary>A date, or a date with a time.</summary>
internal sealed record DateField(string Name, string Help) : Field(Name, Help)
{
    public override bool IsProse => false;

    /// <summary>Whether something ends at this date. If clock changes give it two meanings, the earlier one is used.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Whether forms ask for the day only. The parser accepts a time, too.</summary>
    public bool IsDay { get; init; }
}

/// <summary>A whole number from <paramref name="Min"/> to <paramref name="Max"/>.</summary>
internal sealed record NumberField(string Name, string Help, int Default, int Min, int Max) : Field(Name, Help)
{
    public override bool IsProse => false;
}

/// <summary>One of a fixed list of words.</summary>
internal abstract record ChoiceField(string Name, string Help) : Field(Name, Help)
{
    public override bool IsProse => false;

    public abstract IEnumerable<string> Words { get; }
}

/// <summary>One of a fixed list of words, each with its meaning. The first is the default.</summary>
internal sealed record ChoiceField<T>(string Name, string Help, params (string Word, T Meaning)[] Choices) : ChoiceField(Name, Help)
{
    public override IEnumerable<string> Words => Choices.Select(c => c.Word);
}

/// <summary>
/// More than one value, up to <see cref="MaxCount"/>. The limit is more than a text needs, and keeps one text from slowing down the build.
/// </summary>
internal abstract record MultiValueField(string Name, string Help) : Field(Name, Help)
{
    public int MaxCount { get; init; } = 100;

    public override string Description => $"{Help} Up to {MaxCount}.";
}

/// <summary>A list of texts.</summary>
internal sealed record ListField(string Name, string Help) : MultiValueField(Name, Help);

/// <summary>
/// A mapping with the fields of <paramref name="Below"/>. The schema is a function, so that schemas can be declared in any order and a
/// schema can contain itself.
/// </summary>
internal sealed record MapField(string Name, string Help, Func<Schema> Below) : Field(Name, Help)
{
    /// <summary>The field that a text alone gives: <c>image: media/wall.png</c>.</summary>
    public Field? OrText { get; init; }
}

/// <summary>A list of mappings, each with the fields of <paramref name="Items"/>.</summary>
internal sealed record MapListField(string Name, string Help, Func<Schema> Items) : MultiValueField(Name, Help)
{
    /// <summary>The field that an item gives that is a text alone: <c>corrections: [The wall is 3 metres high.]</c>.</summary>
    public Field? OrText { get; init; }
}

/// <summary>A mapping of keys that the newsroom chooses to texts. If <paramref name="OrOne"/>, a single text is also allowed.</summary>
internal sealed record TextMapField(string Name, string Help, bool OrOne = false) : MultiValueField(Name, Help)
{
    /// <summary>The format of its keys.</summary>
    public ValueFormat KeyFormat { get; init; }

    /// <summary>Whether a key may have a mapping, which the field's own reader reads.</summary>
    public bool AllowsMaps { get; init; }
}
