using SkillsHub.Contracts;
using SkillsHub.Documentation.Resources.Errors;
using SkillsHub.Domain;

namespace SkillsHub.Documentation.Resources;

/// <summary>Something to read, with the versions of its file. An audience learns only of what it may read.</summary>
internal sealed class Resource : Aggregate
{
    private readonly List<FileVersion> versions = [];

    private Resource(Guid id, string hub)
        : base(id, hub)
    {
    }

    public ResourceRecord Record { get; private set; } = null!;

    public ResourceState State { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public IReadOnlyList<FileVersion> Versions => versions;

    /// <summary>The version that was current when today's audience got to see the resource: none before it was published to them.</summary>
    public int FirstShownVersion { get; private set; }

    public FileVersion? File => versions.MaxBy(version => version.Number);

    public static Resource Draft(Guid id, string hub, ResourceRecord record, DateTimeOffset now) =>
        new(id, hub) { Record = record, State = ResourceState.Draft, CreatedAt = now };

    /// <summary>A tombstone stays with the audience that could read the resource.</summary>
    public bool IsReadableBy(Reader reader) =>
        reader.IsStaffOf(Hub)
        || (State != ResourceState.Draft && PublishedAt is not null
            && (Record.Visibility == Visibility.Public || (Record.Visibility == Visibility.Partners && reader.IsPartnerOf(Hub))));

    /// <summary>The versions of the file that this reader may see, newest first; all of them for the hub's staff.</summary>
    public IEnumerable<FileVersion> VersionsFor(Reader reader) => versions
        .Where(version => version.Number >= FirstShownVersion || reader.IsStaffOf(Hub))
        .OrderByDescending(version => version.Number);

    public Result<IntegrationEvent[]> Revise(ResourceRecord record)
    {
        if (State == ResourceState.Tombstone)
            return new ResourceIsWithdrawn();
        var before = Record;
        Record = record;
        if (State == ResourceState.Draft)
            return (IntegrationEvent[])[];
        if (record.Visibility < before.Visibility)
            FirstShownVersion = versions.Count;
        return before.Visibility == record.Visibility
            ? this.Updated()
            : (IntegrationEvent[])[.. this.Withdrawn(before.Visibility, before.Title), .. this.Published()];
    }

    public Result<IntegrationEvent[]> Attach(FileVersion version)
    {
        if (State == ResourceState.Tombstone)
            return new ResourceIsWithdrawn();
        if (version.Number != versions.Count + 1)
            throw new ArgumentException($"The next version is {versions.Count + 1}.", nameof(version));
        versions.Add(version);
        return State == ResourceState.Published ? this.Updated() : [];
    }

    public Result<IntegrationEvent[]> Publish(DateTimeOffset now)
    {
        if (State != ResourceState.Draft)
            return State == ResourceState.Tombstone ? new ResourceIsWithdrawn() : new ResourceAlreadyPublished();
        if (versions.Count == 0 && Record.Identifier is null)
            return new ResourceHasNothingToRead();
        State = ResourceState.Published;
        PublishedAt = now;
        FirstShownVersion = versions.Count;
        return this.Published();
    }

    public Result<IntegrationEvent[]> Withdraw(DateTimeOffset now)
    {
        if (State == ResourceState.Tombstone)
            return new ResourceIsWithdrawn();
        IntegrationEvent[] withdrawn = State == ResourceState.Published ? this.Withdrawn(Record.Visibility, Record.Title) : [];
        State = ResourceState.Tombstone;
        WithdrawnAt = now;
        return withdrawn;
    }
}
