using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SkillsHub.Domain;

namespace SkillsHub.Portal.Tests.Support;

/// <summary>What Partnership's audit trail can tell of, read from the model of the service itself.</summary>
internal static class AuditedThings
{
    // Counters, which the trail leaves out.
    private static readonly string[] Bookkeeping = [nameof(Aggregate.StreamPosition), nameof(Aggregate.RowVersion)];
    private static readonly Assembly Service = Assembly.Load("Partnership");

    public static TheoryData<string> Subjects => [.. Aggregates().Select(aggregate => Camel(aggregate.ClrType.Name))];

    /// <summary>Each property by its path, with <c>x</c> for whatever key a part has.</summary>
    public static TheoryData<string> Paths => [.. Aggregates().SelectMany(aggregate => PathsOf(aggregate, "")).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<IEntityType> Aggregates()
    {
        var bookkeeping = Find("Audit.IBookkeeping");
        return Model().GetEntityTypes().Where(type => typeof(Aggregate).IsAssignableFrom(type.ClrType) && !bookkeeping.IsAssignableFrom(type.ClrType));
    }

    private static IEnumerable<string> PathsOf(IEntityType type, string prefix)
    {
        var own = type.GetProperties()
            .Where(property => !property.IsPrimaryKey() && !Bookkeeping.Contains(property.Name) && property.FindAnnotation("Audit:Derived") is null)
            .Select(property => prefix + Camel(property.Name));
        var parts = type.GetNavigations()
            .Where(navigation => navigation.TargetEntityType.IsOwned() && !navigation.IsOnDependent)
            .SelectMany(navigation => PathsOf(navigation.TargetEntityType, $"{prefix}{Camel(navigation.Name)}{(navigation.IsCollection ? "[x]" : "")}."));
        return own.Concat(parts);
    }

    // A model needs no server to be made.
    private static IModel Model()
    {
        var type = Find("PartnershipDbContext");
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        using var context = (DbContext)Activator.CreateInstance(type, builder.UseNpgsql("Host=localhost").Options)!;
        return context.GetService<IDesignTimeModel>().Model;
    }

    private static Type Find(string name) => Service.GetType($"SkillsHub.Partnership.{name}", throwOnError: true)!;

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
