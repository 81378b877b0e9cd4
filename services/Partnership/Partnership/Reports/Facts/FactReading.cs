using System.Text.Json;
using SkillsHub.Catalogue.Contracts;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Events.Contracts;
using SkillsHub.Partnership.Contracts;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>Tells what an event counts for. Pure: the same journal gives the same facts whenever it is read.</summary>
internal static class FactReading
{
    /// <summary>
    /// Greater in each release that makes other facts of the same journal, or knows contracts that the one before passed over: facts that a lower version read are
    /// read anew by themselves, and a replica of a lower version leaves the reading to the others.
    /// </summary>
    public const int Version = 4;

    private static readonly EventRegistry Known = new([.. PartnershipContracts.Events, .. CatalogueContracts.Events, .. DocumentationContracts.Events, .. EventsContracts.Events]);

    /// <returns>The event; null for one of a contract that this release does not know.</returns>
    public static IntegrationEvent? EventOf(JournalLine line) =>
        Known.TryFind(line.Type, out var definition) ? (IntegrationEvent?)line.Data.Deserialize(definition.ClrType, EventJson.Options) : null;

    /// <param name="told">The event.</param>
    /// <param name="dayOf">The day of a moment on the hub's calendar.</param>
    /// <returns>The fact; null for an event that counts for nothing.</returns>
    public static FactDraft? Of(IntegrationEvent told, Func<DateTimeOffset, DateOnly> dayOf) =>
        ActivityFacts.Of(told, dayOf) ?? MoneyFacts.Of(told, dayOf) ?? PromiseFacts.Of(told, dayOf) ?? CommitteeFacts.Of(told) ?? DeadlineTold.Of(told, dayOf);
}
