using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Model.Cldr;

/// <summary>The plural forms of a language, and which of them a number has (UTS 35, part 3, section 5).</summary>
internal sealed class PluralRules
{
    /// <summary>The form that every language has.</summary>
    public const string Other = "other";

    private readonly ImmutableArray<(string Form, ImmutableArray<ImmutableArray<Relation>> Rule)> _rules;

    private static readonly Lazy<FrozenDictionary<string, PluralRules>> ByLanguage = new(() => CldrTable.Lines("plurals")
        .Select(l => (Languages: l[0].Split(' '), Rules: new PluralRules(l)))
        .SelectMany(l => l.Languages.Select(name => (name, l.Rules)))
        .ToFrozenDictionary(l => l.name, l => l.Rules, StringComparer.OrdinalIgnoreCase));

    /// <param name="fields">The languages, then each form and its rule in turn.</param>
    private PluralRules(string[] fields) => _rules = [.. fields.Skip(1).Chunk(2).Select(f => (f[0], Parse(f[1])))];

    /// <summary>The languages that have rules.</summary>
    public static IEnumerable<string> Languages => ByLanguage.Value.Keys;

    /// <summary>The forms in their order, such as one, few, many and other.</summary>
    public IEnumerable<string> Forms => _rules.Select(r => r.Form).Append(Other);

    /// <summary>The rules of a language tag, of its language, or null if CLDR has none.</summary>
    public static PluralRules? For(string language)
    {
        foreach (var tag in LanguageTags.Longest(language))
        {
            if (ByLanguage.Value.TryGetValue(tag, out var rules))
            {
                return rules;
            }
        }

        return null;
    }

    /// <summary>The form of a number.</summary>
    public string FormOf(PluralNumber number) => _rules.FirstOrDefault(r => r.Rule.Any(all => all.All(a => a.Holds(number)))).Form ?? Other;

    private static ImmutableArray<ImmutableArray<Relation>> Parse(string rule) =>
        [.. rule.Split(" or ").Select(all => all.Split(" and ").Select(Relation.Parse).ToImmutableArray())];

    /// <summary><c>n % 10 != 2..4,9</c>.</summary>
    private sealed record Relation(char Operand, decimal Modulus, bool IsNot, ImmutableArray<(decimal From, decimal To)> Ranges)
    {
        public static Relation Parse(string text)
        {
            var words = text.Split(' ');
            return new Relation(
                words[0][0], words[1] == "%" ? Number(words[2]) : 0, words[^2] == "!=", [.. words[^1].Split(',').Select(Range)]);
        }

        public bool Holds(PluralNumber number)
        {
            var value = Modulus == 0 ? number[Operand] : number[Operand] % Modulus;

            // A range has whole numbers only: 2.5 is not in 2..4.
            return IsNot != (decimal.IsInteger(value) && Ranges.Any(r => value >= r.From && value <= r.To));
        }

        private static (decimal From, decimal To) Range(string text) =>
            text.Split("..") is [var from, var to] ? (Number(from), Number(to)) : (Number(text), Number(text));

        private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
