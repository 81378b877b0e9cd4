using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SkillsHub.Contracts.Tests;

/// <summary>An instance of a contract with every property filled, the same on every run.</summary>
internal static class Sample
{
    private static readonly Guid Id = Guid.Parse("0198c0de-0000-7000-8000-000000000001");

    public static object Of(Type type) => Value(type, "value");

    private static object Value(Type type, string name)
    {
        var known = Simple(Nullable.GetUnderlyingType(type) ?? type, name);
        if (known is not null)
            return known;
        if (ElementOf(type) is { } element)
            return List(element, name);
        var instance = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
            property.SetValue(instance, Value(property.PropertyType, JsonNamingPolicy.CamelCase.ConvertName(property.Name)));
        return instance;
    }

    private static object? Simple(Type type, string name) => type switch
    {
        _ when type == typeof(string) => name,
        _ when type == typeof(Guid) => Id,
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 7_000_000_000,
        _ when type == typeof(decimal) => 1234.50m,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 5, 8, 30, 0, TimeSpan.Zero),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 5),
        _ when type == typeof(TimeOnly) => new TimeOnly(8, 30),
        _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(90),
        _ when type == typeof(Uri) => new Uri("https://hub.example/value"),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ => null,
    };

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var element] ? element
        : null;

    private static Array List(Type element, string name)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Value(element, name), 0);
        return array;
    }
}
