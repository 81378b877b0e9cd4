namespace SkillsHub.Partnership.Agreements;

/// <summary>The days for which an agreement binds its parties.</summary>
/// <param name="From">Day of the last signature.</param>
/// <param name="To">End of the term, included; null when the text does not say how long it lasts.</param>
internal sealed record AgreementSpan(DateOnly From, DateOnly? To)
{
    public bool Contains(DateOnly day) => day >= From && (To is null || day <= To);
}
