using System.Collections.Immutable;
using System.Text;
using Dateline.Check.Fixing;

namespace Dateline.Commands.Terminal;

/// <summary>Shows what would be mended, asks, and writes it.</summary>
internal static class FixDialog
{
    /// <summary>Whether to go on: everything was written, or there was nothing to write.</summary>
    public static bool Offer(ImmutableArray<FixedFile> mended, bool isAgreed)
    {
        foreach (var file in mended)
        {
            Console.Out.Write(file.Diff);
        }

        var files = Summary.Count(mended.Length, "file");
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

        var left = mended.Where(file => !Write(file)).ToArray();
        foreach (var file in left)
        {
            Console.Error.WriteLine(
                $"{file.DisplayPath} was saved while the changes were shown, and is left as it is. Run check --fix again.");
        }

        Console.Error.WriteLine($"{Summary.Count(mended.Length - left.Length, "file")} changed.");
        return left.Length == 0;
    }

    private static bool Ask(string question)
    {
        Console.Error.Write(question);
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    /// <summary>
    /// Beside the file first, so that there is never half of it. False when the file is no longer what was shown: then it stays.
    /// </summary>
    private static bool Write(FixedFile file)
    {
        var path = File.ResolveLinkTarget(file.Path, returnFinalTarget: true)?.FullName ?? file.Path;
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".dateline-{Path.GetRandomFileName()}");
        using (var stream = new FileStream(beside, FileMode.CreateNew))
        {
            stream.Write(Encoding.UTF8.GetBytes(file.After));
        }

        try
        {
            return Replace(path, beside, file.Before);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static bool Replace(string path, string beside, string before)
    {
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(before)))
        {
            return false;
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
        }

        File.Move(beside, path, overwrite: true);
        return true;
    }
}
