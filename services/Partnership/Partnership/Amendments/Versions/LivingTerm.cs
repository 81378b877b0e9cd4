using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>The term as it lives on: an amendment sets it anew, a renewal makes it longer.</summary>
/// <param name="Term">As amended.</param>
/// <param name="Renewals">Those since it was set.</param>
/// <param name="From">The day of the last signature.</param>
/// <param name="StartsOn">The day of the notification from which the text counts.</param>
internal sealed record LivingTerm(TermExtract? Term, IReadOnlyList<Period> Renewals, DateOnly From, DateOnly? StartsOn)
{
    /// <summary>What the text, as amended, says of its tacit renewal; null where it has none.</summary>
    public TacitRenewal? Tacit { get; init; }

    /// <summary>The end of the term after which a party wants no tacit renewal; null while none opposes it.</summary>
    public DateOnly? NotRenewedAfter { get; init; }

    public DateOnly? End => TermDays.Of(Term, null, Facts).End;

    /// <summary>The last day on which it binds; null while nobody can tell, and while it goes on until somebody ends it.</summary>
    public DateOnly? LastDay => Tacit is not null && !IsNamed ? TacitDays.Last(Term, Tacit, Facts) : End;

    private bool IsNamed { get; init; }

    private DeadlineFacts Facts => new() { Today = From, Parties = [], InForceFrom = From, StartsOn = StartsOn, RenewalLengths = Renewals, NotRenewedAfter = NotRenewedAfter };

    public LivingTerm Renewed(Period length) => this with { Renewals = [.. Renewals, length] };

    public LivingTerm Amended(TermChanges changes)
    {
        var tacit = Tacit is null ? null : Tacit with { Length = changes.RenewalDuration ?? Tacit.Length };
        return changes.ChangesTerm
            ? this with { Term = Set(Term, changes), Renewals = [], Tacit = tacit, IsNamed = changes.EndDate is not null }
            : this with { Tacit = tacit };
    }

    public static TermExtract Set(TermExtract? term, TermChanges changes)
    {
        var basis = term ?? new TermExtract { Start = TermStart.LastSignature };
        if (changes.EndDate is { } end)
            return basis with { EndDate = end, Duration = null };
        return basis with { EndDate = null, Duration = changes.Duration };
    }
}
