using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Agreements.Errors;

internal sealed record OpenPointNotResolved(int Number) : Error(
    ErrorKind.Conflict, "open-point.not-resolved", $"Open point {Number} is open: nothing was settled that could be taken back.");

internal sealed record PartyNotFound(string Slug) : Error(ErrorKind.NotFound, "agreement.party-not-found", $"'{Slug}' is not a party of this agreement.");

internal sealed record NotSigned(string Party) : Error(
    ErrorKind.Conflict, "agreement.not-signed", $"{Party} has not signed: there is no signature to withdraw.");

internal sealed record AlreadyInForce(DateOnly Since) : Error(
    ErrorKind.Conflict,
    "agreement.in-force",
    string.Create(CultureInfo.InvariantCulture, $"The agreement is in force since {Since:yyyy-MM-dd}: its signatures stand, and its terms change by amendment."));

internal sealed record SignaturesRecorded(IReadOnlyList<AgreementParty> Signed) : Error(
    ErrorKind.Conflict,
    "agreement.signatures-recorded",
    $"{string.Join(", ", Signed.Select(party => party.Name))} signed already: withdraw what was recorded of them first.")
{
    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["signed"] = Signed.Select(party => party.Slug).ToList(),
    };
}
