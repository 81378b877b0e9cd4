using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Committee.Errors;

internal sealed record NotToBeTold(int Member) : Error(
    ErrorKind.Conflict, "meeting.not-to-be-told", $"Member {Member} was told of the last news of the meeting, by mail or otherwise, or it is not for this member.");

internal sealed record ToldBeforeConvened(DateOnly ToldOn, DateOnly ConvenedOn) : Error(
    ErrorKind.Invalid,
    "meeting.told-before-convened",
    string.Create(CultureInfo.InvariantCulture, $"toldOn is {ToldOn:yyyy-MM-dd}, before the member was convened, {ConvenedOn:yyyy-MM-dd}."))
{
    public override string Field => "toldOn";
}

internal sealed record TellingNotFound(int Member) : Error(
    ErrorKind.NotFound, "meeting.telling-not-found", $"Nobody noted that member {Member} was told of the last news of the meeting by other means.");
