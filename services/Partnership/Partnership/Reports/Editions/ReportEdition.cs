namespace SkillsHub.Partnership.Reports.Editions;

/// <summary>A report as it was transmitted. It stays: another edition stands beside it.</summary>
internal sealed class ReportEdition
{
    public required int Number { get; init; }

    /// <summary>Rank of the fiscal year, or the calendar year, as it was counted then.</summary>
    public required int Year { get; init; }

    /// <summary>The calendar years that it lies in.</summary>
    public string? Label { get; init; }

    /// <summary>All ways to write the year.</summary>
    public required IReadOnlyList<int> Written { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>The last day that is counted.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>Whether all of it had passed.</summary>
    public required bool IsOver { get; init; }

    /// <summary>The place in the journal up to which it counts.</summary>
    public required long Position { get; init; }

    /// <summary>Whether what the hub did counted for another agreement too; null in editions from before it was kept.</summary>
    public bool? IsActivityShared { get; init; }

    /// <summary>Whether money that is no fiscal year's counted from before the first day too; null in editions from before it did.</summary>
    public bool? TakesBefore { get; init; }

    /// <summary>Whether it counted from after the last day too; null in editions from before it did.</summary>
    public bool? TakesAfter { get; init; }

    public required DateOnly TransmittedOn { get; init; }

    public required string TransmittedBy { get; init; }

    public required DateTimeOffset TransmittedAt { get; init; }

    /// <summary>Why the year was reported on before it was over.</summary>
    public string? Word { get; init; }

    /// <summary>What it corrects; null for the first.</summary>
    public string? Correction { get; init; }

    public static ReportEdition Of(int number, Transmission transmission, ReportFrame frame) => new()
    {
        Number = number,
        Year = frame.Year,
        Label = frame.Label,
        Written = frame.Written,
        From = frame.From,
        To = frame.To,
        Through = frame.Through,
        IsOver = frame.IsOver,
        Position = frame.Position,
        IsActivityShared = frame.IsActivityShared,
        TakesBefore = frame.TakesBefore,
        TakesAfter = frame.TakesAfter,
        TransmittedOn = transmission.On,
        TransmittedBy = transmission.By,
        TransmittedAt = transmission.At,
        Word = transmission.Word,
        Correction = transmission.Correction,
    };

    /// <summary>What it reported on, whatever the agreement's terms have become.</summary>
    public ReportFrame FrameIn(AnnualReport report) => new(report.AgreementId, report.Hub, Year, Label, Written, From, To, Through, IsOver, Position)
    {
        IsActivityShared = IsActivityShared,
        TakesBefore = TakesBefore,
        TakesAfter = TakesAfter,
    };
}

/// <param name="On">The day.</param>
/// <param name="Word">Why the year is reported on before it is over.</param>
/// <param name="Correction">What it corrects of the edition before.</param>
/// <param name="By">Who.</param>
/// <param name="At">When it was recorded.</param>
internal sealed record Transmission(DateOnly On, string? Word, string? Correction, string By, DateTimeOffset At);

/// <summary>The bytes of an edition for one reader: never computed again, whatever becomes of the facts or of how they are counted.</summary>
internal sealed class FrozenReport
{
    /// <summary>The reader that is the hub's staff.</summary>
    public const string Staff = "";

    public required Guid ReportId { get; init; }

    public required int Edition { get; init; }

    /// <summary>Slug of a party; empty for the hub's staff.</summary>
    public required string Reader { get; init; }

    public required byte[] Bytes { get; init; }
}
