using System.Data.Common;
using System.Text.Json;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

/// <summary>
/// Imports the sample once after the start, and keeps nothing of it: the rules' expressions, EF's model, the first query and the first
/// rows are compiled then, seconds of a processor that the first person to import would otherwise wait for.
/// </summary>
internal sealed class ImportWarmUp(IHostApplicationLifetime lifetime, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportWarmUp> logger) : BackgroundService
{
    private const string NoHub = "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await using var sample = SampleAgreement.Open();
        using var content = new MemoryStream();
        await sample.CopyToAsync(content, stoppingToken);
        var result = AgreementImporter.Read(content.ToArray(), SampleAgreement.FileName, stoppingToken);
        // On a machine that has much else to do it takes longer than an import may, which is no reason to end the service.
        if (result.Agreement is null)
        {
            logger.LogInformation("The sample was not read in time: the first import will take longer ({Reason})", result.Refusal);
            return;
        }

        try
        {
            await DraftAsync(result, stoppingToken);
        }
        catch (Exception fault) when (fault is DbException || ServerAbsence.Is(fault))
        {
            logger.LogInformation("The database does not answer yet: the first import will take longer ({Reason})", fault.Message);
        }
    }

    // The transaction is never committed.
    private async Task DraftAsync(ImportResult result, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PartnershipDbContext>();
        await ImportAgreement.FindSameAsync(context, NoHub, result.ContentHash, cancellationToken);
        var agreement = Agreement.Import(Guid.CreateVersion7(), NoHub, result, SampleAgreement.FileName, string.Empty, clock.GetUtcNow());
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var content = ImportAgreement.Add(context, scope.ServiceProvider.GetRequiredService<IOutbox>(), agreement, result);
        await context.SaveChangesAsync(cancellationToken);
        _ = JsonSerializer.SerializeToUtf8Bytes(AgreementDetails.Of(agreement, content.Extract), PartnershipJson.Default.AgreementDetails);
    }
}
