using System.Collections.Immutable;

namespace Dateline.Input.Yaml;

/// <summary>Finds the spaces that YAML puts for the ends of lines. Chinese and Japanese have no gap there.</summary>
internal static class YamlFolds
{
    // Escapes in quotes are not found in the value.
    private const int MostMissed = 100;

    /// <summary>The offsets in the value that is typed from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public static ImmutableArray<int> Find(string text, int start, int end, string value)
    {
        end = Math.Min(end, text.Length);
        var line = start < end ? text.IndexOf('\n', start, end - start) : -1;
        if (line < 0)
        {
            return [];
        }

        var missed = 0;
        var folds = ImmutableArray.CreateBuilder<int>();
        for (var from = 0; line >= 0 && line < end; line = text.IndexOf('\n', line + 1, end - line - 1))
        {
            var before = text.AsSpan(start, line - start).TrimEnd(" \t\r");
            var after = text.AsSpan(line + 1, end - line - 1).TrimStart(" \t");
            if (before.IsEmpty || after.IsEmpty || after[0] is '\n' or '\r')
            {
                continue;
            }

            var at = value.IndexOf($"{before[^1]} {after[0]}", from, StringComparison.Ordinal);
            if (at >= 0)
            {
                folds.Add(at + 1);
                from = at + 1;
            }
            else if (++missed > MostMissed)
            {
                break;
            }
        }

        return folds.DrainToImmutable();
    }
}
