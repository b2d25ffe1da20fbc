using System.Collections.Concurrent;
using Dateline.Diagnostics;
using Dateline.PostProcess;
using Dateline.Theme;

namespace Dateline.Output;

/// <summary>
/// Pages whose template failed. One mistake in a template fails a thousand pages; it is reported once, with the first of them.
/// </summary>
internal sealed class TemplateErrors
{
    private readonly ConcurrentBag<(string Address, TemplateException Fault)> _all = [];
    private readonly ConcurrentDictionary<string, TemplateException> _endless = new(StringComparer.Ordinal);

    public void Add(Page page, object view, TemplateException fault)
    {
        _all.Add((page.Address, fault));
        if (fault.IsLimit && view is PageView { Template: var template })
        {
            _endless.TryAdd(template, fault);
        }
    }

    /// <summary>
    /// Whether the page's template exceeded a limit on another page. It would take as long on each page, so it is not tried again.
    /// </summary>
    public bool IsHopeless(Page page, object view)
    {
        if (_endless.IsEmpty || view is not PageView { Template: var template } || !_endless.TryGetValue(template, out var fault))
        {
            return false;
        }

        _all.Add((page.Address, fault));
        return true;
    }

    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var fault in _all.GroupBy(m => (m.Fault.Where, m.Fault.Message)))
        {
            var addresses = fault.Select(f => f.Address).Order(StringComparer.Ordinal).ToArray();
            var others = addresses.Length > 1 ? $" and {addresses.Length - 1} more" : "";
            var message = $"{fault.Key.Message} (on the page {addresses[0]}{others})";
            diagnostics.Error(Codes.TemplateFailed, fault.Key.Where, message, hint: fault.First().Fault.Hint);
        }
    }
}
