using MassTransit;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Messaging.Bus;
using SkillsHub.Messaging.Outbox;
using SkillsHub.Web;

namespace SkillsHub.Messaging.Inbox;

/// <summary>The only class that stands between the bus and a handler.</summary>
internal sealed class EventConsumer<TContext, TEvent, THandler>(THandler handler, Inbox<TContext> inbox, MessageScope scope, ReceivedEvent received) : IConsumer<TEvent>
    where TContext : DbContext
    where TEvent : IntegrationEvent
    where THandler : class, IEventHandler<TEvent>
{
    public async Task Consume(ConsumeContext<TEvent> context)
    {
        var message = context.Message;
        scope.Follow(context.MessageId ?? message.EventId, context.ConversationId, context.CorrelationId);
        received.Read(context.ReceiveContext.GetBody());
        var queue = context.ReceiveContext.InputAddress.AbsolutePath.Split('/')[^1];
        try
        {
            await inbox.HandleOnceAsync(message.EventId, queue, token => handler.HandleAsync(message, token), context.CancellationToken);
        }
        catch (Exception failure) when (context.ReceiveContext.TryGetPayload<DeliveryFate>(out var fate) && fate.IsTriedOnce && !ServerAbsence.Is(failure))
        {
            throw new TriedOnceException(failure);
        }
    }
}
