using System.Globalization;
using SkillsHub.Domain;

namespace SkillsHub.Partnership.Proofs;

internal sealed record ProofNotFound() : Error(ErrorKind.Invalid, "proof.not-found", "There is no such resource, event or expense.")
{
    public override string Field => "proof.reference";
}

internal sealed record ProofGone(DateTimeOffset At) : Error(
    ErrorKind.Invalid, "proof.gone", string.Create(CultureInfo.InvariantCulture, $"It is withdrawn, cancelled or reversed since {At:yyyy-MM-dd}: it shows nothing."))
{
    public override string Field => "proof.reference";
}

internal sealed record ProofNotYetHeld(string Title, DateTimeOffset StartsAt) : Error(
    ErrorKind.Invalid, "proof.not-yet-held", string.Create(CultureInfo.InvariantCulture, $"'{Title}' begins only at {StartsAt:yyyy-MM-dd'T'HH:mm'Z'}."))
{
    public override string Field => "proof.reference";
}
