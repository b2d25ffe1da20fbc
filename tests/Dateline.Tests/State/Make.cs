using System.Collections.Immutable;
using System.Reflection;
using Dateline.Model;

namespace Dateline.Tests.State;

/// <summary>
/// Makes values of any type of the model, by their constructors and properties: values of two varieties differ in everything.
/// </summary>
internal static class Make
{
    // Objects told apart by identity or id alone are made once for each variety, as in a newsroom.
    private static readonly Dictionary<(Type, int), object> Made = [];

    public static object Of(Type type, int variety)
    {
        if (Simple(Nullable.GetUnderlyingType(type) ?? type, variety) is { } simple)
        {
            return simple;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return List(type.GetGenericArguments()[0], Of(type.GetGenericArguments()[0], variety));
        }

        return type == typeof(Article) || type == typeof(ArticleText) || type == typeof(Edition)
            ? Fill(type, variety)
            : Shared(type, variety);
    }

    /// <summary>
    /// Other values that a property may have: the other variety, none where it may be none, and each that differs in one part only.
    /// </summary>
    public static IEnumerable<object?> OthersThan(Type type, object? value)
    {
        yield return Of(type, 2);
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
        {
            if (type != typeof(string) && value is not null && (Nullable.GetUnderlyingType(type) is not null || type == typeof(Figure)))
            {
                yield return null;
            }
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var element = type.GetGenericArguments()[0];
            yield return List(element);
            yield return List(element, Of(element, 1), Of(element, 2));
            yield return List(element, Of(element, 2), Of(element, 1));
        }
    }

    private static object? Simple(Type type, int variety) => type switch
    {
        _ when type == typeof(string) => $"text {variety}",
        _ when type == typeof(int) => variety,
        _ when type == typeof(long) => (long)variety,
        _ when type == typeof(ulong) => (ulong)variety,
        _ when type == typeof(bool) => variety == 2,
        _ when type == typeof(DateOnly) => new DateOnly(2020, 1, variety),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2020, 1, variety, 0, 0, 0, TimeSpan.Zero),
        { IsEnum: true } => Enum.ToObject(type, variety % 2),
        _ => null,
    };

    private static object Shared(Type type, int variety)
    {
        if (!Made.TryGetValue((type, variety), out var made))
        {
            var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(c => c.GetParameters().Length)!;
            made = constructor.Invoke(
                [.. constructor.GetParameters().Select(p => p.ParameterType == type ? null : Of(p.ParameterType, variety))]);
            Made[(type, variety)] = made;
        }

        return made;
    }

    private static object Fill(Type type, int variety)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(made, property.Name == "Fingerprint" ? (ulong)variety : Of(property.PropertyType, variety));
        }

        return made;
    }

    private static object List(Type element, params object[] items)
    {
        var array = Array.CreateInstance(element, items.Length);
        Array.Copy(items, array, items.Length);
        return typeof(ImmutableArray).GetMethods()
            .Single(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [array])!;
    }
}
