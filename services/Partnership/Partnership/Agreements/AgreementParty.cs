namespace SkillsHub.Partnership.Agreements;

/// <summary>An organisation that signs.</summary>
internal sealed class AgreementParty : Signatory
{
    /// <summary>Rank in the text, from 1; those that join come behind it.</summary>
    public required int Rank { get; set; }

    /// <summary>The day from which it is a party; null for those of the text.</summary>
    public DateOnly? JoinedOn { get; init; }

    /// <summary>The first day on which it is one no longer.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Number of the amendment by which it leaves; null when it left by its own letters.</summary>
    public int? LeftByAmendment { get; private set; }

    internal void Leave(DateOnly on, int? amendment) => (LeftOn, LeftByAmendment) = (on, amendment);
}
