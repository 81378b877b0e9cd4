namespace SkillsHub.Partnership.Disputes;

/// <summary>An end of a dispute. It holds once all whose word it needs have given it: nobody ends a dispute for another.</summary>
internal abstract class DisputeEnd : DisputeRecord
{
    /// <summary>Where it can be read; the hub's staff names it where its word stands for others.</summary>
    public required string? Proof { get; init; }

    /// <summary>Slugs of the parties whose word it needs beside that of who recorded it.</summary>
    public IReadOnlyList<string> Needs { get; private set; } = [];

    /// <summary>Whether it needs the word of the hub's staff.</summary>
    public bool NeedsStaff { get; private set; }

    /// <summary>The words that were given since it was recorded.</summary>
    public IReadOnlyList<DisputeWord> Words { get; private set; } = [];

    /// <summary>Whose word is still missing. That of the hub's staff, where it is no side, stands for all.</summary>
    public IReadOnlyList<string> Awaits => StaffSaid && !NeedsStaff ? [] : [.. Needs.Except(Words.Select(word => word.Party).OfType<string>(), StringComparer.Ordinal)];

    public bool AwaitsStaff => NeedsStaff && !StaffSaid;

    public bool Holds => Withdrawal is null && Awaits.Count == 0 && !AwaitsStaff;

    private bool StaffSaid => Words.Any(word => word.Party is null);

    internal void Need(NeededWords words) => (Needs, NeedsStaff) = (words.Parties, words.Staff);

    internal void Say(DisputeWord word) => Words = [.. Words, word];
}

/// <summary>A word that makes an end hold.</summary>
/// <param name="Party">Slug of the party that gives it; null for the hub's staff.</param>
/// <param name="Proof">Where it can be read.</param>
/// <param name="By">Name of the person or program.</param>
/// <param name="At">When.</param>
internal sealed record DisputeWord(string? Party, string? Proof, string By, DateTimeOffset At);

/// <summary>Whose word an end needs beside that of who records it.</summary>
/// <param name="Parties">Slugs of parties.</param>
/// <param name="Staff">Whether it needs that of the hub's staff.</param>
internal sealed record NeededWords(IReadOnlyList<string> Parties, bool Staff)
{
    public static readonly NeededWords None = new([], Staff: false);
}
