using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>The place of a party, or of a body that does not sign, in the committee.</summary>
internal sealed class Seat
{
    public required int Number { get; init; }

    /// <summary>As the text names who sits.</summary>
    public required string Name { get; set; }

    /// <summary>Slug of the party; null for a body that does not sign.</summary>
    public string? Party { get; private set; }

    /// <summary>Slug of the organisation that a body is, where somebody said so.</summary>
    public string? Organisation { get; private set; }

    /// <summary>Whether the hub's staff said whose it is, and not the text or an amendment.</summary>
    public bool IsLinked { get; set; }

    public required Voice Voice { get; set; }

    /// <summary>How many sit at once; null where the text does not say.</summary>
    public int? Count { get; set; }

    /// <summary>The first day on which somebody can sit on it, where an amendment gives it; null for one that is there from the start.</summary>
    public DateOnly? From { get; set; }

    /// <summary>What it was before amendments made it what it is, the earliest first.</summary>
    public IReadOnlyList<SeatBefore> Before { get; private set; } = [];

    /// <summary>Whether the hub's staff lets it sit, and not the text.</summary>
    public bool IsInvited { get; set; }

    /// <summary>Where the text gives it, as it was read or as the hub's staff took it from there; null for what an amendment alone gives, and for who is invited.</summary>
    public string? Article { get; set; }

    /// <summary>Number of the amendment that gives it, or made it what it is.</summary>
    public int? Amendment { get; set; }

    /// <summary>The first day on which nobody sits on it any more; null while it is one.</summary>
    public DateOnly? ClosedFrom { get; set; }

    /// <summary>Slug of the organisation whose people sit on it; null while nobody has said.</summary>
    public string? Holder => Party ?? Organisation;

    public static Seat OfParty(int number, AgreementParty party, int? amendment = null) =>
        new() { Number = number, Name = party.Name, Party = party.Slug, Voice = Voice.Deliberative, Amendment = amendment, From = party.JoinedOn };

    public static Seat OfText(int number, CommitteeMemberExtract member) => new()
    {
        Number = number,
        Name = member.Name,
        Party = member.Party,
        Voice = member.IsAdvisory ? Voice.Consultative : Voice.Deliberative,
        Count = member.Seats,
        Article = member.Source.Article,
    };

    /// <summary>What it was, or is, on a day.</summary>
    public SeatBefore On(DateOnly day) => Before.FirstOrDefault(one => day < one.Until) ?? new SeatBefore(DateOnly.MaxValue, Voice, Count);

    /// <summary>Whether its party is one no longer.</summary>
    public bool HasLeft(Agreement agreement, DateOnly day) => Party is not null && agreement.Parties.Any(party => party.Slug == Party && party.LeftOn <= day);

    /// <summary>Whether nobody sits on it on a day any more.</summary>
    public bool IsOver(Agreement agreement, DateOnly day) => ClosedFrom <= day || HasLeft(agreement, day);

    /// <summary>Whether it keeps its name and its organisation from others: it was not closed, and its party has not left.</summary>
    public bool Stands(Agreement agreement) => ClosedFrom is null && !HasLeft(agreement, DateOnly.MaxValue);

    /// <summary>Takes a voice and a number: by an amendment from its day on, and else, where it was read wrongly, from the start.</summary>
    internal void Become(Voice voice, int? count, DateOnly? from)
    {
        if (from is not { } day)
            Before = [.. Before.Select(one => one with { Voice = voice == Voice ? one.Voice : voice, Count = count == Count ? one.Count : count })];
        else if (Before.Count > 0 || (voice, count) != (Voice, Count))
            Before = [.. Before.Where(one => one.Until < day), On(day.AddDays(-1)) with { Until = day }];
        (Voice, Count, From) = (voice, count, from < From ? from : From);
    }

    /// <summary>Says whose it is. The organisation of a party is that party, and leaves the seat with its exit.</summary>
    internal void Give(string? organisation, Agreement agreement)
    {
        var isParty = organisation is not null && agreement.Parties.Any(party => party.Slug == organisation && party.LeftOn is null);
        (Party, Organisation) = (isParty ? organisation : null, isParty ? null : organisation);
    }
}
