namespace Dateline.Authoring;

/// <summary>
/// What a person's answer means. If it is wrong, <paramref name="Fault"/> says why, and <paramref name="Nearest"/> is the right answer that
/// was probably meant, as it would be typed; null if none is similar.
/// </summary>
internal sealed record Answer<T>(T? Value, string Fault = "", string? Nearest = null)
{
    public static Answer<T> Wrong(string fault, string? nearest = null) =>
        new(default, nearest is null ? fault : $"{fault}; did you mean '{nearest}'?", nearest);
}
