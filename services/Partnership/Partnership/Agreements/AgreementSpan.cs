using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>The days for which an agreement binds its parties.</summary>
/// <param name="From">The day from which the text counts, before or after the last signature; that of the last signature where none is known.</param>
/// <param name="To">Its last day, included; null when the text does not say how long it lasts, and while it goes on after its term until somebody ends it.</param>
internal sealed record AgreementSpan(DateOnly From, DateOnly? To)
{
    private const int Century = 100;

    /// <summary>The last day that can be meant: without an end, in the agreement's first century, beyond which a year is a slip of the pen.</summary>
    public DateOnly Last => To ?? new DateOnly(Math.Min(From.Year + Century, DateOnly.MaxValue.Year), 12, 31);

    public static AgreementSpan Of(TermExtract? term, AgreementYears years, DateOnly lastSignature, DateOnly? lastDay) =>
        new(AgreementTerm.StartOf(AgreementTerm.Notified(term, years.StartsOn), lastSignature), lastDay);

    public bool Contains(DateOnly day) => day >= From && day <= Last;
}
