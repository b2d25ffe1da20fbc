using System.Text.RegularExpressions;

namespace Dateline.Tests.Workflows;

/// <summary>
/// The part of GitHub's expressions that our workflows use: names, texts, <c>!</c>, <c>==</c>, <c>!=</c>, <c>&amp;&amp;</c>, <c>||</c> and
/// functions. Anything else fails the test. An empty text is false, as on GitHub.
/// </summary>
internal sealed partial class Expression
{
    private readonly string[] _tokens;
    private readonly Func<string, string> _valueOf;
    private int _at;

    private Expression(string text, Func<string, string> valueOf)
    {
        _tokens = [.. Token().Matches(text).Select(m => m.Value)];
        Assert.Equal(text.Replace(" ", ""), string.Concat(_tokens).Replace(" ", ""));
        _valueOf = valueOf;
    }

    /// <summary>Replaces every <c>${{ }}</c> in a text by its value.</summary>
    public static string Fill(string text, Func<string, string> valueOf) =>
        InText().Replace(text, m => Evaluate(m.Groups["expression"].Value, valueOf));

    /// <summary>The value of an expression; <paramref name="valueOf"/> knows names and calls of functions.</summary>
    public static string Evaluate(string text, Func<string, string> valueOf)
    {
        var expression = new Expression(text.Trim(), valueOf);
        var value = expression.Or();
        Assert.Equal(expression._tokens.Length, expression._at);
        return value;
    }

    /// <summary>Whether a condition is met. One that calls no function for the status asks for success, too.</summary>
    public static bool IsMet(string? condition, bool hasFailed, Func<string, string> valueOf)
    {
        var text = condition is null ? "" : InText().Replace(condition, m => m.Groups["expression"].Value);
        var isAsked = text.Contains("failure()", StringComparison.Ordinal) || text.Contains("cancelled()", StringComparison.Ordinal);
        return (isAsked || !hasFailed) && (text.Length == 0 || IsTrue(Evaluate(text, name => name switch
        {
            "failure()" => hasFailed ? "true" : "",
            "cancelled()" => "",
            _ => valueOf(name),
        })));
    }

    private static bool IsTrue(string value) => value.Length > 0 && value != "false";

    private string Or()
    {
        var value = And();
        while (Takes("||"))
        {
            var other = And();
            value = IsTrue(value) ? value : other;
        }

        return value;
    }

    private string And()
    {
        var value = Comparison();
        while (Takes("&&"))
        {
            var other = Comparison();
            value = IsTrue(value) ? other : value;
        }

        return value;
    }

    private string Comparison()
    {
        var value = Single();
        return Takes("==") ? Truth(value == Single()) : Takes("!=") ? Truth(value != Single()) : value;
    }

    private string Single()
    {
        if (Takes("!"))
        {
            return Truth(!IsTrue(Single()));
        }

        var token = _tokens[_at++];
        return token[0] == '\'' ? token[1..^1] : _valueOf(token);
    }

    private static string Truth(bool isTrue) => isTrue ? "true" : "";

    private bool Takes(string token)
    {
        var isNext = _at < _tokens.Length && _tokens[_at] == token;
        _at += isNext ? 1 : 0;
        return isNext;
    }

    [GeneratedRegex(@"\$\{\{(?<expression>.*?)\}\}")]
    private static partial Regex InText();

    [GeneratedRegex(@"'[^']*'|[\w.-]+(?:\([\w.-]*\))?|&&|\|\||==|!=|!")]
    private static partial Regex Token();
}
