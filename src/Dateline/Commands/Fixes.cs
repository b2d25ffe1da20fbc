using System.Collections.Immutable;
using System.Text;
using Dateline.Check.Mending;

namespace Dateline.Commands;

/// <summary>Shows what would be mended, asks, and writes it.</summary>
internal static class Fixes
{
    /// <summary>Whether to go on: everything was written, or there was nothing to write.</summary>
    public static bool Offer(ImmutableArray<Mended> mended, bool isAgreed)
    {
        foreach (var file in mended)
        {
            Console.Out.Write(file.Diff);
        }

        var files = $"{mended.Length} file{(mended.Length == 1 ? "" : "s")}";
        if (mended.IsEmpty)
        {
            Console.Error.WriteLine("There is nothing that can be mended without a writer.");
            return true;
        }

        if (!isAgreed && Console.IsInputRedirected)
        {
            Console.Error.WriteLine($"Nothing was written. To change {files} as shown, add --yes.");
            return false;
        }

        if (!isAgreed && !Ask($"Change {files} as shown? [y/N] "))
        {
            Console.Error.WriteLine("Nothing was written.");
            return false;
        }

        foreach (var file in mended)
        {
            Write(file);
        }

        Console.Error.WriteLine($"{files} changed.");
        return true;
    }

    private static bool Ask(string question)
    {
        Console.Error.Write(question);
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    /// <summary>Beside the file first, so that there is never half of it.</summary>
    private static void Write(Mended file)
    {
        var beside = file.Path + ".new";
        File.WriteAllText(beside, file.After, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(beside, File.GetUnixFileMode(file.Path));
        }

        File.Move(beside, file.Path, overwrite: true);
    }
}
