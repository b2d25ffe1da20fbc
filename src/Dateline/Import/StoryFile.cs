using Dateline.Input.Yaml;
using Dateline.Process.Documents;

namespace Dateline.Import;

/// <summary>Writes an imported story as the markdown file that a writer would write.</summary>
internal static class StoryFile
{
    public static string Write(PlacedStory placed, IEnumerable<(string Key, YamlNode Value)> settled, string body)
    {
        var schema = placed.Kind == ImportedKind.Page ? PageFields.Schema : ArticleFields.Schema;
        (string Key, YamlNode Value)[] all = [("title", YamlText.Text(placed.Story.Title)), .. placed.Story.Fields, .. settled];
        var ordered = schema.Names.Select(n => all.FirstOrDefault(f => f.Key == n)).Where(f => f.Key is not null).ToArray();
        var own = placed.Kind == ImportedKind.Page ? [] : all.Where(f => !schema.Knows(f.Key)).ToArray();
        return $"---\n{YamlText.Write([.. ordered, .. own])}---\n\n{body}\n";
    }

    public static YamlMap PictureFields(string src, ImportedPicture picture)
    {
        (string Key, string Value)[] all = [("src", src), ("alt", picture.Alt), ("caption", picture.Caption), ("credit", picture.Credit)];
        return new YamlMap(
            [.. all.Where(p => p.Value.Length > 0).Select(p => new YamlEntry(p.Key, default, YamlText.Text(p.Value)))], default);
    }
}
