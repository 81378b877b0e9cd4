using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>
/// Reads the sample once after the start: the rules' expressions are compiled then, half a second that the first person to
/// import would otherwise wait for.
/// </summary>
internal sealed class ImportWarmUp(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await using var sample = SampleAgreement.Open();
        using var content = new MemoryStream();
        await sample.CopyToAsync(content, stoppingToken);
        AgreementImporter.Read(content.ToArray(), SampleAgreement.FileName, stoppingToken);
    }
}
