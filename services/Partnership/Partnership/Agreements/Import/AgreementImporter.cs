using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Partnership.Agreements.Import.Reading;

namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>Takes a file in: text, PDF or DOCX, told by its bytes. The same bytes always give the same result.</summary>
internal static class AgreementImporter
{
    /// <summary>The endpoint stops reading there too.</summary>
    public const int MaximumBytes = MaximumMegabytes * 1024 * 1024;

    private const int MaximumMegabytes = 20;

    // The limits on size keep the texts that we know of under two seconds of a processor, which the benchmark « hostile » shows; all but one
    // whose words stand forty blanks apart. This stops that one, and what they did not foresee. It is no shorter, because it counts the time of
    // day: on a machine with ten times too much to do, a good text has taken ten seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <param name="content">The whole file.</param>
    /// <param name="fileName">For messages only: the type is told by the content.</param>
    /// <param name="cancellationToken">Stops the work between lines, pages and sentences.</param>
    /// <param name="longest">How long it may take; by default as long as any reading.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static ImportResult Read(ReadOnlyMemory<byte> content, string? fileName, CancellationToken cancellationToken, TimeSpan? longest = null)
    {
        var result = new ImportResult { ContentHash = Convert.ToHexStringLower(SHA256.HashData(content.Span)) };
        return Limited(result, token => Read(result, content, token), fileName, longest ?? Longest, cancellationToken);
    }

    /// <summary>Reads a text that was taken in before once more, with what people said of it.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static ImportResult Reread(ImportedDocument document, ReadingCorrections corrections, string contentHash, CancellationToken cancellationToken)
    {
        var result = new ImportResult { ContentHash = contentHash };
        return Limited(result, token => Read(result, document, corrections, token), fileName: null, Longest, cancellationToken);
    }

    private static ImportResult Limited(
        ImportResult result, Func<CancellationToken, ImportResult> read, string? fileName, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(longest);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return read(limited.Token);
        }
        catch (Exception slow) when (!cancellationToken.IsCancellationRequested && slow is (OperationCanceledException or RegexMatchTimeoutException))
        {
            return result with { Refusal = TooSlow(fileName, longest) };
        }
    }

    public static ImportRefusal TooLarge() => ImportRefusal.Of(
        ImportCodes.TooLarge, $"The file has more than {MaximumMegabytes} MB, the limit of an imported document.", ("limitMegabytes", MaximumMegabytes));

    private static ImportRefusal TooSlow(string? fileName, TimeSpan longest) => ImportRefusal.Of(
        ImportCodes.TooSlow,
        $"Reading {fileName ?? "the file"} was stopped: it took more than {(int)longest.TotalSeconds} seconds.",
        ("limitSeconds", (int)longest.TotalSeconds));

    private static ImportResult Read(ImportResult result, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var read = DocumentReader.Read(content, cancellationToken);
        if (read.Document is null)
            return result with { Refusal = read.Refusal };
        return Read(result, read.Document, ReadingCorrections.None, cancellationToken);
    }

    private static ImportResult Read(ImportResult result, ImportedDocument document, ReadingCorrections corrections, CancellationToken cancellationToken)
    {
        var (agreement, refusal) = AgreementReader.Read(document, corrections, cancellationToken);
        return agreement is null
            ? result with { Refusal = refusal }
            : result with { Document = document, Agreement = agreement };
    }
}
