using System.Collections.Immutable;
using System.Text;
using Dateline.Check.Fixing;
using Dateline.Diagnostics;

namespace Dateline.Commands.Terminal;

/// <summary>Shows the changes that <c>check --fix</c> would make, asks, and writes them.</summary>
internal static class FixDialog
{
    /// <summary>True if everything was written, or if there was nothing to write.</summary>
    public static bool Offer(ImmutableArray<FixedFile> changes, bool isAgreed)
    {
        foreach (var file in changes)
        {
            Console.Out.Write(file.Diff);
        }

        var files = Quantity.Format(changes.Length, "file");
        if (changes.IsEmpty)
        {
            Console.Error.WriteLine("Nothing to fix automatically.");
            return true;
        }

        if (!isAgreed && Console.IsInputRedirected)
        {
            Console.Error.WriteLine($"Nothing was written. To change {files} as shown, pass --yes.");
            return false;
        }

        if (!isAgreed && !Ask($"Change {files} as shown? [y/N] "))
        {
            Console.Error.WriteLine("Nothing was written.");
            return false;
        }

        var skipped = changes.Where(file => !Write(file)).ToArray();
        foreach (var file in skipped)
        {
            Console.Error.WriteLine(
                $"{file.DisplayPath} was not changed: it was saved after the changes were computed. Run 'dateline check --fix' again.");
        }

        Console.Error.WriteLine($"{Quantity.Format(changes.Length - skipped.Length, "file")} changed.");
        return skipped.Length == 0;
    }

    private static bool Ask(string question)
    {
        Console.Error.Write(question);
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    /// <summary>Replaces a file atomically. False, and nothing is written, if it changed since the fix was computed.</summary>
    private static bool Write(FixedFile file)
    {
        var path = File.ResolveLinkTarget(file.Path, returnFinalTarget: true)?.FullName ?? file.Path;
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".dateline-{Path.GetRandomFileName()}");
        using (var stream = new FileStream(temporary, FileMode.CreateNew))
        {
            stream.Write(Encoding.UTF8.GetBytes(file.After));
        }

        try
        {
            return Replace(path, temporary, file.Before);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool Replace(string path, string temporary, string before)
    {
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(before)))
        {
            return false;
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        }

        File.Move(temporary, path, overwrite: true);
        return true;
    }
}
