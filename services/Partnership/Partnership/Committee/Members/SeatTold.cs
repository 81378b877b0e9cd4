using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>What the members are told of a seat: whose it is, and never a name, which may be a person's in the text.</summary>
internal static class SeatTold
{
    public static CommitteeSeatChanged Changed(Seat seat, SeatedAgreement around) => new()
    {
        AgreementId = around.Agreement.Id,
        Title = around.Agreement.Title,
        Parties = [.. around.Addressees.Union(seat.Organisation is { } own ? [own] : Array.Empty<string>(), StringComparer.Ordinal)],
        Seat = seat.Number,
        Party = seat.Party,
        Organisation = seat.Organisation,
        Votes = seat.Voice == Voice.Deliberative,
        Count = seat.Count,
        IsInvited = seat.IsInvited,
        ClosedFrom = seat.ClosedFrom,
        Article = seat.Article,
        Amendment = seat.Amendment,
    };
}
