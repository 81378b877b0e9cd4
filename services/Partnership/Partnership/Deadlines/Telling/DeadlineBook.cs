using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Audit;

namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>The stream in which the deadlines of an agreement are told of: apart from the agreement's own, whose version people change things on.</summary>
internal sealed class DeadlineBook : Aggregate, IBookkeeping
{
    private DeadlineBook(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    public static DeadlineBook Open(Guid id, Agreement agreement) => new(id, agreement.Hub) { AgreementId = agreement.Id };
}
