namespace SkillsHub.Contracts;

/// <summary>An event that only the organisations which it names may read; goes with <see cref="Audience.Parties"/>.</summary>
public interface IAddressedToParties
{
    /// <summary>Slugs of the organisations that may read the event.</summary>
    IReadOnlyList<string> Parties { get; }
}
