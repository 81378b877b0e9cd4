using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Proofs;

namespace SkillsHub.Partnership.Commitments;

/// <summary>What a register's file says, in French.</summary>
internal static class RegisterWords
{
    /// <summary>Null for what one party promises: it has a name.</summary>
    public static string? Of(Promisor promisor) => promisor switch
    {
        Promisor.Everybody => "toutes les parties",
        Promisor.Nobody => "partie non reconnue",
        _ => null,
    };

    public static string? Of(CommitmentScheduleKind? kind) => kind switch
    {
        CommitmentScheduleKind.Once => "une fois",
        CommitmentScheduleKind.Recurring => "régulièrement",
        CommitmentScheduleKind.Continuing => "pendant toute la convention",
        _ => null,
    };

    public static string Of(CommitmentState state) => state switch
    {
        CommitmentState.Planned => "à venir",
        CommitmentState.Ongoing => "permanent",
        CommitmentState.Overdue => "en retard",
        CommitmentState.Done => "tenu",
        CommitmentState.SetAside => "écarté",
        _ => "sans échéance",
    };

    public static string? Of(ProofKind? kind) => kind switch
    {
        ProofKind.Resource => "document de la bibliothèque",
        ProofKind.Event => "rendez-vous de l'agenda",
        ProofKind.Expense => "dépense du grand livre",
        ProofKind.Document => "autre pièce",
        _ => null,
    };

    public static string? Of(ProofStanding? standing) => standing switch
    {
        ProofStanding.Confirmed => "vérifiée",
        ProofStanding.Unverified => "non vérifiée",
        ProofStanding.Gone => "n'existe plus",
        ProofStanding.NotYetHeld => "pas encore eu lieu",
        _ => null,
    };
}
