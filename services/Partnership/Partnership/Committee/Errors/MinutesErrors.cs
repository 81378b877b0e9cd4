using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Committee.Errors;

internal sealed record NoMinutesToSubmit(int Number) : Error(ErrorKind.Conflict, "minutes.nothing-to-submit", $"Meeting {Number} has no minutes in draft.");

internal sealed record MinutesNotSubmitted(int Number) : Error(
    ErrorKind.Conflict, "minutes.not-submitted", $"The minutes of meeting {Number} were not submitted to the members: nobody can approve them.");

internal sealed record MinutesApproved(DateOnly On) : Error(
    ErrorKind.Conflict, "minutes.approved", string.Create(CultureInfo.InvariantCulture, $"The minutes were approved on {On:yyyy-MM-dd}: what they tell stays."));

internal sealed record ApprovedBeforeMeeting(DateOnly ApprovedOn, DateOnly Day) : Error(
    ErrorKind.Invalid, "minutes.approved-before", string.Create(CultureInfo.InvariantCulture, $"approvedOn is {ApprovedOn:yyyy-MM-dd}, before the meeting, {Day:yyyy-MM-dd}."))
{
    public override string Field => "approvedOn";
}

internal sealed record NotApprovedThere(int Meeting, DateOnly On) : Error(
    ErrorKind.Invalid,
    "minutes.not-approved-there",
    string.Create(CultureInfo.InvariantCulture, $"Meeting {Meeting} is not one that was held on {On:yyyy-MM-dd}, after this one."))
{
    public override string Field => "atMeeting";
}
