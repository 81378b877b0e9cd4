using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>The place of a party, or of a body that does not sign, in the committee.</summary>
internal sealed class Seat
{
    public required int Number { get; init; }

    /// <summary>As the text names who sits.</summary>
    public required string Name { get; init; }

    /// <summary>Slug of the party; null for a body that does not sign.</summary>
    public string? Party { get; init; }

    /// <summary>Slug of the organisation that a body is, where somebody said so.</summary>
    public string? Organisation { get; set; }

    public required Voice Voice { get; init; }

    /// <summary>How many sit at once; null where the text does not say.</summary>
    public int? Count { get; init; }

    /// <summary>Whether the hub's staff lets it sit, and not the text.</summary>
    public bool IsInvited { get; init; }

    public static Seat OfParty(int number, AgreementParty party) => new() { Number = number, Name = party.Name, Party = party.Slug, Voice = Voice.Deliberative };

    public static Seat OfText(int number, CommitteeMemberExtract member) => new()
    {
        Number = number,
        Name = member.Name,
        Party = member.Party,
        Voice = member.IsAdvisory ? Voice.Consultative : Voice.Deliberative,
        Count = member.Seats,
    };

    /// <summary>Whether its party is one no longer.</summary>
    public bool HasLeft(Agreement agreement, DateOnly day) => Party is not null && agreement.Parties.Any(party => party.Slug == Party && party.LeftOn <= day);
}
