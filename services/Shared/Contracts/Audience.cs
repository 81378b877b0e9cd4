namespace SkillsHub.Contracts;

/// <summary>Who may read an event in the journal and the feeds.</summary>
public enum Audience
{
    /// <summary>Anyone.</summary>
    Public,

    /// <summary>Every partner of the hub, and its staff.</summary>
    Partners,

    /// <summary>Only the organisations that the event names (<see cref="IAddressedToParties"/>), and the hub's staff.</summary>
    Parties,
}
