namespace SkillsHub.Catalogue.Programmes;

/// <summary>Days, both included, on which one may register.</summary>
internal sealed record RegistrationPeriod(DateOnly OpensOn, DateOnly ClosesOn)
{
    public bool Contains(DateOnly day) => day >= OpensOn && day <= ClosesOn;
}
