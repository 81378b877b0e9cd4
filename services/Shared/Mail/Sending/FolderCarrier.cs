using MimeKit;

namespace SkillsHub.Mail.Sending;

/// <summary>Writes each mail into a folder. One written again after a crash takes the place of the first.</summary>
internal sealed class FolderCarrier(MailSettings settings) : IMailCarrier, IMailRun
{
    private readonly string folder = settings.Folder!;

    public Task<IMailRun> OpenAsync(CancellationToken cancellationToken)
    {
        // Mails are their recipients' own.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Task.FromResult<IMailRun>(this);
    }

    public async Task<MailRefusal?> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var name = message.MessageId![..message.MessageId!.IndexOf('@', StringComparison.Ordinal)];
        var written = Path.Combine(folder, $".{name}.tmp");
        message.Prepare(EncodingConstraint.SevenBit);
        await using (var file = File.Create(written))
        {
            await message.WriteToAsync(file, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(written, Path.Combine(folder, $"{name}.eml"), overwrite: true);
        return null;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
