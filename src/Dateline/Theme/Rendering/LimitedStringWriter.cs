using System.Globalization;

namespace Dateline.Theme.Rendering;

/// <summary>Collects the text of a <c>{% capture %}</c> or a shared partial, up to the maximum length of a text.</summary>
internal sealed class LimitedStringWriter() : StringWriter(CultureInfo.InvariantCulture)
{
    public override void Write(char value)
    {
        Check(1);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        base.Write(value);
    }

    private void Check(int more) => PageBudget.CheckText((long)GetStringBuilder().Length + more);
}
