using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Audit;

/// <summary>What differs in an aggregate and its parts from how it was read.</summary>
internal static class AuditChanges
{
    // Counters that every change moves: they say nothing.
    private static readonly string[] Bookkeeping = [nameof(Aggregate.StreamPosition), nameof(Aggregate.RowVersion)];

    public static IReadOnlyList<AuditChange> Of(EntityEntry root, IEnumerable<EntityEntry> parts)
    {
        var values = new Dictionary<string, (object? From, object? To)>(StringComparer.Ordinal);
        var personal = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in parts.Prepend(root))
        {
            foreach (var property in entry.Properties.Where(candidate => !candidate.Metadata.IsPrimaryKey() && !IsSilent(candidate.Metadata)))
            {
                var path = PathOf(entry) + Camel(property.Metadata.Name);
                Compare(values, path, property, entry.State);
                if (property.Metadata.IsPersonal())
                    personal.Add(path);
            }
        }

        return [.. values.Where(pair => !Equals(pair.Value.From, pair.Value.To)).Select(pair => ChangeOf(pair.Key, pair.Value.From, pair.Value.To, personal.Contains(pair.Key)))];
    }

    private static AuditChange ChangeOf(string path, object? from, object? to, bool isPersonal) => isPersonal
        ? new(path, ToJson(from is null ? null : PersonalValue.Withheld), ToJson(to is null ? null : PersonalValue.Withheld))
        : new(path, ToJson(from), ToJson(to));

    private static bool IsSilent(IReadOnlyProperty property) => Bookkeeping.Contains(property.Name) || property.IsDerived();

    // A part that is replaced is deleted and added under one key: the two make one change.
    private static void Compare(Dictionary<string, (object? From, object? To)> values, string path, PropertyEntry property, EntityState state)
    {
        var (from, to) = values.GetValueOrDefault(path);
        values[path] = state switch
        {
            EntityState.Added => (from, property.CurrentValue),
            EntityState.Deleted => (property.OriginalValue, to),
            EntityState.Modified when property.IsModified => (property.OriginalValue, property.CurrentValue),
            _ => (from, to),
        };
    }

    private static string PathOf(EntityEntry entry) =>
        entry.Metadata.FindOwnership() is { } ownership ? PathOf(entry, ownership) : string.Empty;

    private static string PathOf(EntityEntry entry, IForeignKey ownership)
    {
        var owner = ownership.PrincipalEntityType.FindOwnership() is { } outer ? PathOf(entry, outer) : string.Empty;
        var name = owner + Camel(ownership.PrincipalToDependent!.Name);
        if (ownership.IsUnique)
            return name + ".";
        var keys = ownership.DeclaringEntityType.FindPrimaryKey()!.Properties.Except(ownership.Properties)
            .Select(key => Convert.ToString(KeyValue(entry, key), CultureInfo.InvariantCulture));
        return $"{name}[{string.Join(',', keys)}].";
    }

    // A part of a part shares the key of the row that it lies in, by place if not by name.
    private static object? KeyValue(EntityEntry entry, IProperty key)
    {
        var place = key.DeclaringType.ContainingEntityType.FindPrimaryKey()!.Properties.ToList().IndexOf(key);
        return entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[place].Name).CurrentValue;
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static JsonElement? ToJson(object? value) => value is null ? null : JsonColumn.ToJson(value);
}
