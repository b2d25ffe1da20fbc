using System.CommandLine;
using System.Text;
using Dateline.Commands.Terminal;
using Dateline.Embedding;
using Dateline.Model.Addresses;

namespace Dateline.Commands;

/// <summary>
/// <c>dateline embed</c>: fetches title, words and picture of a page elsewhere, once, and writes them as a box of the newsroom's own.
/// </summary>
internal static class EmbedCommand
{
    private const string Description = "Fetch title, words and picture of a page elsewhere, for a box ::: embed.";

    private const string Details =
        """
        Builds never fetch anything. This command asks the page's site once, saves the picture below media/embeds/, and prints the box to
        paste into a text. With the path of a text, it puts the box in the place of the address there: alone in its line, or in a box
        '::: embed' that has no words yet. Read the result: the words and the picture are somebody else's, and you need the right to
        publish them.

        Existing files and words are not overwritten, unless with --update. Only https and public addresses are asked; pages of 1 MB and
        pictures of 10 MB at most, within 20 seconds each.

        Examples:
          dateline embed https://vimeo.com/76979871
          dateline embed https://vimeo.com/76979871 articles/2020/01/31-flood.md
        """;

    private static readonly Argument<string> Address = new("address") { Description = "The page's address: https://..." };

    private static readonly Argument<string?> Text = new("file")
    {
        Description = "The text, relative to --input, in which the box replaces the address.",
        DefaultValueFactory = _ => null,
    };

    private static readonly Option<bool> Update = new("--update") { Description = "Overwrite the picture and the box that are there." };

    public static Command Create()
    {
        var command = new DetailedCommand("embed", Description, Details) { Address, Text, Update, Options.Input };
        command.SetAction((parsed, stop) => Task.FromResult(ErrorGuard.Run(() => Run(parsed, stop))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var written = parsed.GetValue(Address)!;
        if (WebAddress.Read(written) is not { } address || address.Scheme != Uri.UriSchemeHttps
            || written.Any(char.IsWhiteSpace))
        {
            return UsageErrors.Report($"'{written}' is not an address that begins with https://");
        }

        using var web = new SafeWeb(SafeWeb.Internet());
        var found = EmbedFetch.Run(web, address, stop).GetAwaiter().GetResult();
        return found.Fault.Length > 0
            ? Fail($"nothing was fetched: {found.Fault}")
            : Write(found, written, parsed.GetValue(Text), Options.Project(parsed).Input, parsed.GetValue(Update));
    }

    /// <summary>Writes the picture and the text, or nothing if either would overwrite something.</summary>
    private static int Write(FetchedEmbed found, string address, string? text, string input, bool isUpdate)
    {
        var poster = found.PosterPath is null ? null : Path.Combine(input, found.PosterPath);
        if (poster is not null && !isUpdate && File.Exists(poster) && !File.ReadAllBytes(poster).AsSpan().SequenceEqual(found.Poster))
        {
            return Fail($"{found.PosterPath} exists with another picture; --update overwrites it");
        }

        var file = text is null ? null : FileOf(input, text);
        string? changed = null;
        if (file is not null)
        {
            (changed, var fault) = EmbedText.Insert(File.ReadAllText(file), address, found.Box, isUpdate);
            if (changed is null)
            {
                return Fail($"{text}: {fault}");
            }
        }

        if (poster is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(poster)!);
            File.WriteAllBytes(poster, found.Poster);
            Console.Error.WriteLine($"Wrote {found.PosterPath}. Publish it only if you have the right to.");
        }

        if (found.Warning.Length > 0)
        {
            Console.Error.WriteLine($"No picture: {found.Warning}.");
        }

        if (file is not null)
        {
            File.WriteAllText(file, changed, new UTF8Encoding(false));
            Console.Error.WriteLine($"Wrote the box into {text}.");
        }

        Console.Write(found.Box);
        return ExitCode.Success;
    }

    /// <summary>The path of a text as it is given, or relative to the input folder.</summary>
    private static string FileOf(string input, string text) => File.Exists(text) ? text : Path.Combine(input, text);

    private static int Fail(string message)
    {
        Console.Error.WriteLine($"dateline: {message}");
        return ExitCode.Errors;
    }
}
