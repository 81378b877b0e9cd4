namespace SkillsHub.Domain;

/// <summary>
/// One unit of consistency and one stream of integration events. The stream position counts the events that it has
/// published, so that a reader can prove that it has them all; a race on it fails on the row version.
/// </summary>
public abstract class Aggregate
{
    /// <summary>Creates the aggregate with the id that the caller chose.</summary>
    /// <param name="id">A UUID version 7.</param>
    /// <param name="hub">Slug of the hub that it belongs to.</param>
    protected Aggregate(Guid id, string hub)
    {
        Id = id;
        Hub = hub;
    }

    /// <summary>The identity, a UUID version 7 made by the caller.</summary>
    public Guid Id { get; private set; }

    /// <summary>Slug of the hub that it belongs to.</summary>
    public string Hub { get; private set; }

    /// <summary>Number of events published so far: the position of the last one in its stream, 0 before the first.</summary>
    public int StreamPosition { get; private set; }

    /// <summary>PostgreSQL's <c>xmin</c>: changes with every update of the row; the HTTP ETag is made of it.</summary>
    public uint RowVersion { get; private set; }

    /// <summary>Takes the next position of the stream, for an event that the outbox stores.</summary>
    /// <returns>The position, from 1, without gap.</returns>
    public int NextPosition() => ++StreamPosition;
}
