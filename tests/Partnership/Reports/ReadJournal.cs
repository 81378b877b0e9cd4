using System.Reflection;
using System.Text.Json;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Reports.Facts;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>A journal as the reports read it, event by event.</summary>
internal sealed class ReadJournal
{
    private readonly List<ReportFact> facts = [];

    private int told;

    public ReadJournal Tell(IntegrationEvent one, IReadOnlyList<string>? readers = null)
    {
        var type = one.GetType().GetCustomAttribute<EventContractAttribute>()!.Type;
        var stamped = one with { EventId = Guid.CreateVersion7(), OccurredAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), AggregateVersion = ++told };
        var line = new JournalLine(told, type, readers is null, readers ?? [], JsonSerializer.SerializeToElement(stamped, stamped.GetType(), EventJson.Options));
        var read = FactReading.EventOf(line)!;
        if (FactReading.Of(read, moment => DateOnly.FromDateTime(moment.UtcDateTime)) is { } draft
            && new StandingFacts(facts.Where(fact => fact.SupersededAt is null)).Take(draft, line, read) is { } fact)
        {
            facts.Add(fact);
        }

        return this;
    }

    /// <summary>What counts at a place of the journal.</summary>
    public IReadOnlyList<ReportFact> At(long place) =>
        [.. facts.Where(fact => fact.Position <= place && !(fact.SupersededAt <= place) && fact.Measure != FactMeasure.TakenBack)];
}
