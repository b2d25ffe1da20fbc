using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>
/// Fills in the forms of Sveltia CMS as a writer does: types, chooses, ticks, picks a picture. <paramref name="words"/> has what to enter
/// in fields, by their paths or else by their names; any other text field gets words that YAML has to quote.
/// </summary>
internal sealed class CmsForms(IPage page, IReadOnlyDictionary<string, string> words)
{
    private const string Inputs =
        ".field-wrapper :is(input, textarea, button, [role=radio], [role=checkbox], [role=combobox], [contenteditable])";

    private const string AnyWords = "The wall: \"3 metres\" # high";

    public async Task Fill(JsonArray fields, Func<string, bool> isFilled, string above = "")
    {
        foreach (var field in fields.Where(f => isFilled((string)f!["name"]!)))
        {
            await Fill(field!, above + (string)field!["name"]!);
        }
    }

    /// <summary>The part of the form that has a field.</summary>
    public ILocator Field(string path) => page.Locator($"section.field[data-key-path='{path}']");

    private async Task Fill(JsonNode field, string path)
    {
        var form = Field(path);
        await form.Locator(Inputs).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        switch ((string?)field["widget"])
        {
            case "object":
                await form.GetByRole(AriaRole.Checkbox).First.ClickAsync();
                await Fill(field["fields"]!.AsArray(), _ => true, path + ".");
                break;
            case "list" when field["fields"] is JsonArray items:
                await form.GetByRole(AriaRole.Button, new() { Name = "Add" }).First.ClickAsync();
                await Fill(items, _ => true, path + ".0.");
                break;
            case "list":
                await form.GetByRole(AriaRole.Button, new() { Name = "Add" }).First.ClickAsync();
                await form.Locator("input").Last.FillAsync(Word(path));
                break;
            case "select" or "relation":
                await Choose(form, Word(path));
                break;
            case "image" or "file":
                await form.GetByRole(AriaRole.Button, new() { Name = "Browse" }).ClickAsync();
                await page.GetByRole(AriaRole.Dialog).GetByText(Word(path)).ClickAsync();
                await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Insert" }).ClickAsync();
                break;
            case "richtext":
                await form.Locator("textarea:visible, [contenteditable=true]:visible").First.ClickAsync();
                await page.Keyboard.InsertTextAsync(Word(path));
                break;
            case "number":
                await form.Locator("input").FillAsync(Word(path));
                break;
            case "datetime" when (string?)field["type"] == "date":
                await form.Locator("input").FillAsync(Word(path)[..10]);
                break;
            default:
                await form.Locator("input").First.FillAsync(Find(path) ?? AnyWords);
                break;
        }
    }

    private string? Find(string path) => words.GetValueOrDefault(path) ?? words.GetValueOrDefault(path.Split('.')[^1]);

    private string Word(string path) => Find(path) ?? throw new InvalidOperationException($"there is no word to enter for {path}");

    /// <summary>Chooses an option: up to five are buttons or boxes, more are a list.</summary>
    private async Task Choose(ILocator form, string word)
    {
        foreach (var role in (AriaRole[])[AriaRole.Radio, AriaRole.Checkbox])
        {
            if (await form.GetByRole(role).CountAsync() > 0)
            {
                await form.GetByRole(role, new() { Name = word, Exact = true }).ClickAsync();
                return;
            }
        }

        await form.GetByRole(AriaRole.Combobox).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = word, Exact = true }).ClickAsync();
    }
}
