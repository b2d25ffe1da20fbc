namespace Dateline.Import.Bodies.Liquid;

/// <summary>Refuses to grow beyond any real text.</summary>
internal sealed class LimitedWriter : StringWriter
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

    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    private void Check(int more)
    {
        if (GetStringBuilder().Length + more > LiquidLimits.LongestText)
        {
            throw new InvalidOperationException("too long");
        }
    }
}
