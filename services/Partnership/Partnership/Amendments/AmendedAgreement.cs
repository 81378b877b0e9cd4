using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

/// <summary>An agreement in force, or that was, with all that changed it.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Amendments">All of them, by number.</param>
/// <param name="Facts">What its terms are made of besides.</param>
/// <param name="Today">The day on the hub's calendar.</param>
internal sealed record AmendedAgreement(Agreement Agreement, IReadOnlyList<Amendment> Amendments, VersionFacts Facts, DateOnly Today)
{
    /// <summary>What was, is and will be in force, as far as all have signed it.</summary>
    public VersionHistory History => Facts.HistoryOf(Counting.Select(amendment => amendment.FactOn(Today)));

    private IEnumerable<Amendment> Counting => Amendments.Where(amendment => amendment.State is AmendmentState.Signed or AmendmentState.InEffect);

    /// <summary>One that somebody sees.</summary>
    public Amendment? Find(int number, CurrentUser user) => Amendments.FirstOrDefault(amendment => amendment.Number == number && amendment.IsVisibleTo(user, Agreement));

    /// <summary>Slugs of those who are told of one: the parties, and who signs it before it is one.</summary>
    public IReadOnlyList<string> AddresseesOf(Amendment amendment) => amendment.AddresseesIn(Agreement);

    /// <summary>Why one that all have signed can no longer be applied on its day; null while it can.</summary>
    public Error? Against(Amendment signed) => AmendmentRules.CheckSigned(Agreement, signed.Changes, StepOf(signed, History), History);

    /// <summary>What one of them makes of the terms: it may be in effect, or be read before it is.</summary>
    public IReadOnlyList<TermDifference> DifferenceBy(Amendment amendment)
    {
        var history = Facts.HistoryOf(Counting.Union([amendment]).Select(one => one.FactOn(Today)));
        var step = StepOf(amendment, history);
        return history.Before(step).To(history.After(step));
    }

    private static VersionStep StepOf(Amendment amendment, VersionHistory history) => history.Steps.First(one => one.Amendment == amendment.Number);
}
